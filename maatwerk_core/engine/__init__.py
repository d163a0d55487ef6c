"""The seven questions, assess, decide and what_if. Pure: a case and a policy in, an answer out."""

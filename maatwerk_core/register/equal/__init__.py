"""Equal treatment: which earlier decisions are like this one, and was it decided otherwise without a word on why."""

"""The seven questions. Each turns its section of the policy into named expressions and computes nothing itself."""

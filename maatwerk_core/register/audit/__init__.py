"""What an auditor asks: each payment with what it rests on, the bank beside it, and receipts run again."""

"""What can be learned from all dossiers together: figures for a report, and signals that are policy's job.

Everything is counted from what stands in the clear, so that erasing a dossier changes no figure.
"""

"""What the functions other than ``posture`` answer: facts put side by side, row by row."""

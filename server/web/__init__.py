"""HTTP edge: sign-in, enrolment, health, the console's files."""

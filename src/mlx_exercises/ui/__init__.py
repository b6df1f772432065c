"""What people see: terminal rendering, the watch screen and its session, the editor."""

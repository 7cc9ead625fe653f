"""What people and programs see: commands and exports."""

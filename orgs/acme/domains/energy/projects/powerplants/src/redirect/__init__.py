"""Who absorbs what an area asks for beyond what its station can give."""

"""Reading paper back: PDF pages as pictures, QR codes."""

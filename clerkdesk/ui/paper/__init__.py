"""Paper on screen and on printers."""

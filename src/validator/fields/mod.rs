//! Labels and values in lines of text.

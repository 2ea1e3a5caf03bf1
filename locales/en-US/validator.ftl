# validator

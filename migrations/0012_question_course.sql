-- A question keeps the course of who asked it, as far as it was known then; NULL is unknown. So its instructors see it.
ALTER TABLE questions ADD COLUMN course TEXT;
-- The group in which an operator found it, while it stands in another one.
ALTER TABLE questions ADD COLUMN moved_from TEXT;

-- For which courses an operators' answer was written: a JSON list; NULL is for everyone.
ALTER TABLE faq_entries ADD COLUMN courses TEXT;

-- Which messages of a channel answered which question, for a question that is changed at another instance.
CREATE TABLE sent_replies (question bytea PRIMARY KEY, messages text[] NOT NULL, sent timestamptz NOT NULL);
CREATE INDEX sent_replies_by_time ON sent_replies (sent);

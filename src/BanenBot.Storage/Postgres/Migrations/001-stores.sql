-- What every store keeps; times are moments, and JSON stays the text that it was.
CREATE TABLE conversations (id text PRIMARY KEY, state text NOT NULL, written timestamptz NOT NULL);
CREATE INDEX conversations_by_time ON conversations (written);

CREATE TABLE answers (id text PRIMARY KEY, outcome text NOT NULL, topic text, knowledge text NOT NULL, written timestamptz NOT NULL);
CREATE INDEX answers_by_time ON answers (written);
CREATE TABLE judgements (
    answer text NOT NULL, voter text NOT NULL, outcome text NOT NULL, topic text, knowledge text NOT NULL, verdict text NOT NULL,
    comment text, written timestamptz NOT NULL, PRIMARY KEY (answer, voter));

CREATE TABLE questions (day date NOT NULL, question text NOT NULL, why text NOT NULL, times integer NOT NULL, PRIMARY KEY (day, question, why));
CREATE TABLE turns (day date NOT NULL, outcome text NOT NULL, tenths integer NOT NULL, times integer NOT NULL, PRIMARY KEY (day, outcome, tenths));
CREATE TABLE sources (day date NOT NULL, source text NOT NULL, times integer NOT NULL, PRIMARY KEY (day, source));

CREATE TABLE desk_questions (id text PRIMARY KEY, question text NOT NULL);

-- The newest number stands with the conversation, so that numbers go on after old activities were removed.
CREATE TABLE directline_conversations (id text PRIMARY KEY, owner text NOT NULL, last bigint NOT NULL, written timestamptz NOT NULL);
CREATE INDEX directline_conversations_by_time ON directline_conversations (written);
CREATE INDEX directline_conversations_by_owner ON directline_conversations (owner);
CREATE TABLE directline_activities (
    conversation text NOT NULL, number bigint NOT NULL, written timestamptz NOT NULL, activity text NOT NULL, post text,
    PRIMARY KEY (conversation, number));
CREATE UNIQUE INDEX directline_activities_by_post ON directline_activities (conversation, post) WHERE post IS NOT NULL;
CREATE INDEX directline_activities_by_time ON directline_activities (written);
CREATE TABLE directline_spent_tokens (id text PRIMARY KEY, expires timestamptz NOT NULL);
CREATE TABLE signing_keys (secret bytea PRIMARY KEY, made timestamptz NOT NULL);

-- Which activities were taken up, by which instance, and whether their turns ended.
CREATE TABLE seen_activities (id bytea PRIMARY KEY, taken timestamptz NOT NULL, instance bigint NOT NULL, is_done boolean NOT NULL);
CREATE INDEX seen_activities_by_time ON seen_activities (taken);

-- Several knowledge versions beside each other, while instances go over to a new one.
CREATE TABLE figure_versions (version text PRIMARY KEY, taken timestamptz NOT NULL);
CREATE TABLE figures (
    version text NOT NULL REFERENCES figure_versions ON DELETE CASCADE,
    indicator text NOT NULL, region text NOT NULL, breakdown text NOT NULL, kind text NOT NULL, period text NOT NULL, value text NOT NULL,
    status text NOT NULL, source text NOT NULL, place text NOT NULL, published text NOT NULL, calculation text, note text);
CREATE INDEX figures_by_slots ON figures (version, indicator, region, breakdown, kind, period);

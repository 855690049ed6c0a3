-- The searchable copy of a complaint's words: without telephone and identity numbers, house numbers and names. It stands in
-- clear, as pairs of characters, since trigrams do not serve words of two; with the caller it is erased.
CREATE TABLE case_words (
    case_id uuid PRIMARY KEY REFERENCES case_file,
    words   tsvector NOT NULL
);
COMMENT ON COLUMN case_words.words IS 'pairs of neighbouring characters with their places';
CREATE INDEX case_words_pairs ON case_words USING gin (words) WITH (fastupdate = on);

-- Who can reach the citizen: a citizen who stays unknown to the unit is called by the hotline only.
ALTER TABLE case_file ADD COLUMN reach text NOT NULL DEFAULT 'unit' CHECK (reach IN ('nobody', 'hotline', 'unit'));
UPDATE case_file f
SET reach = CASE WHEN NOT f.reachable THEN 'nobody'
    WHEN convert_from(a.body, 'UTF8')::jsonb #>> '{data,caller,anonymous}' = 'true' THEN 'hotline' ELSE 'unit' END
FROM fact a
WHERE a.case_id = f.id AND a.seq = 1;
ALTER TABLE case_file DROP COLUMN reachable, ALTER COLUMN reach DROP DEFAULT;

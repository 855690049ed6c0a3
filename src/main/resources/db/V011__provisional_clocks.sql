-- By what a clock was reckoned, so that one reckoned without the holidays of some year can be reckoned again when their
-- list is there. Clocks that started before ran in natural time and miss nothing.

ALTER TABLE clock_run
    ADD COLUMN term_amount   integer CHECK (term_amount >= 1),
    ADD COLUMN term_unit     text CHECK (term_unit IN ('minutes', 'hours', 'days', 'working_hours', 'working_days')),
    ADD COLUMN calendar      text CHECK (calendar <> ''),
    ADD COLUMN missing_years integer[] CHECK (cardinality(missing_years) >= 1),
    ADD CHECK ((term_amount IS NULL) = (calendar IS NULL) AND (term_unit IS NULL) = (calendar IS NULL)),
    ADD CHECK (missing_years IS NULL OR calendar IS NOT NULL);
COMMENT ON COLUMN clock_run.term_amount IS 'how many units the act may take';
COMMENT ON COLUMN clock_run.calendar IS 'name of the calendar by whose working time due and levels lie';
COMMENT ON COLUMN clock_run.missing_years IS 'years without a list of holidays on which due or a level depends; null where all is sure';
CREATE INDEX clock_run_provisional ON clock_run (case_id) WHERE missing_years IS NOT NULL AND ended_at IS NULL;

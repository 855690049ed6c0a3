-- A district's gazette gave townships the lead until the city's book bound them. From that day on a 乡镇 leads only by
-- the city's book or a recorded delegation, whatever a gazette says; and 推定, past the time a document plans for, makes
-- no 乡镇 lead either. The day is a fact of the published version.

ALTER TABLE duty_version ADD COLUMN townships_bound_from date;
COMMENT ON COLUMN duty_version.townships_bound_from IS
    'first day on which a 乡镇 leads by no rule but the city''s; NULL in a book without the city''s document';

ALTER TABLE duty_rule
    ADD COLUMN tier text NOT NULL DEFAULT 'city' CHECK (tier <> ''),
    ADD COLUMN item text CHECK (item <> ''),
    ADD COLUMN district text CHECK (district <> ''),
    ADD COLUMN planned_until date;
ALTER TABLE duty_rule ADD CONSTRAINT a_rule_of_an_overlay_has_its_district CHECK ((tier = 'city') = (district IS NULL));
COMMENT ON COLUMN duty_rule.tier IS 'city, or the overlay of a district';
COMMENT ON COLUMN duty_rule.item IS 'the item as the document counts, 第3项; NULL where the article says it all';
COMMENT ON COLUMN duty_rule.planned_until IS 'last day of the time the document plans for; later the rule is 推定';

ALTER TABLE delegation ADD COLUMN approver text CHECK (approver <> '');
COMMENT ON COLUMN delegation.approver IS 'the post that approved it; never a person';

CREATE FUNCTION refuse_gazette_for_a_township() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.role = 'lead' AND NEW.rule_id IS NOT NULL AND EXISTS (
        SELECT FROM duty_rule JOIN duty_unit ON code = NEW.unit
        WHERE book_version = NEW.book_version AND rule_id = NEW.rule_id
            AND duty_rule.district IS NOT NULL AND duty_unit.district IS NOT NULL
            AND duty_rule.district <> duty_unit.district
    ) THEN
        RAISE 'rule % is of another district than %', NEW.rule_id, NEW.unit
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_rule_holds_in_its_own_district';
    END IF;
    IF NEW.role = 'lead' AND NEW.unit_kind = '乡镇' AND NEW.rule_id IS NOT NULL AND EXISTS (
        SELECT FROM duty_rule JOIN duty_version ON version = book_version
        WHERE book_version = NEW.book_version AND rule_id = NEW.rule_id AND tier <> 'city'
            AND (NEW.as_of >= townships_bound_from OR NEW.as_of > planned_until)
    ) THEN
        RAISE 'rule % of a gazette lets no township lead on %', NEW.rule_id, NEW.as_of
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_township_leads_by_no_gazette_once_bound';
    END IF;
    RETURN NEW;
END
$$;

-- Beside the_ground_carries, which holds for rules of every tier.
CREATE TRIGGER the_tier_carries BEFORE INSERT OR UPDATE ON case_assignment
    FOR EACH ROW EXECUTE FUNCTION refuse_gazette_for_a_township();

-- Who may lead is a row of a published duty book, so that the database can refuse a lead without a basis.

CREATE TABLE duty_unit (
    code text PRIMARY KEY CHECK (code <> ''),
    name text NOT NULL CHECK (name <> ''),
    kind text NOT NULL CHECK (kind IN ('乡镇', '街道', '园区管委', '部门', '市级', '企业', '区级', '机构')),
    -- NULL: a unit of the whole city.
    district text,
    -- An assignment refers to code and kind together: a 乡镇 cannot pass for something else, nor become it later.
    UNIQUE (code, kind)
);

CREATE TABLE duty_version (
    -- The hash of the book's files.
    version text PRIMARY KEY CHECK (version <> ''),
    published_at timestamptz NOT NULL DEFAULT jiesu_now(),
    published_in xid8 NOT NULL DEFAULT pg_current_xact_id()
);

CREATE TABLE duty_rule (
    book_version text NOT NULL REFERENCES duty_version,
    rule_id text NOT NULL CHECK (rule_id <> ''),
    document text NOT NULL CHECK (document <> ''),
    article text NOT NULL CHECK (article <> ''),
    -- First day in force, and first day no longer in force; days of Beijing.
    in_force_from date NOT NULL,
    in_force_until date CHECK (in_force_until > in_force_from),
    PRIMARY KEY (book_version, rule_id)
);

-- To whom a rule gives the lead: to townships, to others, or to both. Only this difference is law for the database;
-- which department stands behind a general name differs by district and day.
CREATE TABLE duty_rule_lead (
    book_version text NOT NULL,
    rule_id text NOT NULL,
    town boolean NOT NULL,
    PRIMARY KEY (book_version, rule_id, town),
    FOREIGN KEY (book_version, rule_id) REFERENCES duty_rule
);
COMMENT ON TABLE duty_rule_lead IS
    'rules that give a township the lead only by delegation (按照授权, 根据委托, 受…委托) have no row with town = true';

CREATE TABLE delegation (
    id text PRIMARY KEY CHECK (id <> ''),
    -- The written delegation: its number or title, and the words that delegate.
    document text NOT NULL CHECK (document <> ''),
    clause text NOT NULL CHECK (clause <> ''),
    from_unit text NOT NULL REFERENCES duty_unit,
    to_unit text NOT NULL REFERENCES duty_unit CHECK (to_unit <> from_unit),
    -- The rule whose article allows it, by the name it has in every version of the book.
    rule_id text NOT NULL CHECK (rule_id <> ''),
    in_force_from date NOT NULL,
    in_force_until date CHECK (in_force_until > in_force_from)
);

CREATE FUNCTION refuse_change_of_book() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE 'a published duty book does not change: publish another version'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'a_published_book_stays';
END
$$;

CREATE TRIGGER version_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON duty_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_book();
CREATE TRIGGER rule_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON duty_rule
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_book();
CREATE TRIGGER lead_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON duty_rule_lead
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_book();

-- Otherwise whoever wants a lead could first add the rule to a book that was published long ago.
CREATE FUNCTION refuse_late_addition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM duty_version WHERE version = NEW.book_version AND published_in = pg_current_xact_id()
    ) THEN
        RAISE 'rules are added only in the transaction that publishes their version'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_published_book_stays';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER rule_with_its_version BEFORE INSERT ON duty_rule
    FOR EACH ROW EXECUTE FUNCTION refuse_late_addition();
CREATE TRIGGER lead_with_its_version BEFORE INSERT ON duty_rule_lead
    FOR EACH ROW EXECUTE FUNCTION refuse_late_addition();

-- For BEFORE INSERT OR UPDATE, FOR EACH ROW, on a table of assignments with the columns unit, unit_kind, role,
-- as_of (the case's day in Beijing), book_version, rule_id and delegation_id. That a 乡镇 has a rule or a delegation at
-- all is a CHECK of that table; that they are the right ones and in force on the day is refused or let pass here.
CREATE FUNCTION refuse_ground_that_does_not_carry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.rule_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM duty_rule
        WHERE book_version = NEW.book_version AND rule_id = NEW.rule_id
            AND in_force_from <= NEW.as_of AND coalesce(NEW.as_of < in_force_until, true)
    ) THEN
        RAISE 'rule % of book % is not in force on %', NEW.rule_id, NEW.book_version, NEW.as_of
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_rule_is_in_force_on_the_day';
    END IF;
    IF NEW.role = 'lead' AND NEW.rule_id IS NOT NULL AND NEW.delegation_id IS NULL AND NOT EXISTS (
        SELECT FROM duty_rule_lead
        WHERE book_version = NEW.book_version AND rule_id = NEW.rule_id AND town = (NEW.unit_kind = '乡镇')
    ) THEN
        RAISE 'rule % does not give the lead to a unit like % (%)', NEW.rule_id, NEW.unit, NEW.unit_kind
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_rule_gives_the_lead_it_is_cited_for';
    END IF;
    IF NEW.role = 'lead' AND NEW.delegation_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM delegation
        WHERE id = NEW.delegation_id AND to_unit = NEW.unit AND rule_id = coalesce(NEW.rule_id, rule_id)
            AND in_force_from <= NEW.as_of AND coalesce(NEW.as_of < in_force_until, true)
    ) THEN
        RAISE 'delegation % is not one to % in force on %', NEW.delegation_id, NEW.unit, NEW.as_of
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_delegation_is_to_the_unit_and_in_force';
    END IF;
    RETURN NEW;
END
$$;

-- Who may lead is a row of a published duty book, so that the database can refuse a lead without a basis.

CREATE TABLE duty_unit (
    code text PRIMARY KEY CHECK (code <> ''),
    name text NOT NULL CHECK (name <> ''),
    kind text NOT NULL CHECK (kind IN ('乡镇', '街道', '园区管委', '部门', '市级', '企业', '区级', '机构', '其他')),
    -- NULL: a unit of the whole city.
    district text,
    -- A lead refers to code and kind together: a 乡镇 cannot pass for something else, nor become it later.
    UNIQUE (code, kind)
);

CREATE TABLE duty_version (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- SHA-256 of the book's files in hexadecimal.
    hash text NOT NULL UNIQUE CHECK (hash <> ''),
    published_at timestamptz NOT NULL DEFAULT jiesu_now(),
    published_in xid8 NOT NULL DEFAULT pg_current_xact_id()
);

CREATE TABLE duty_rule (
    version_id bigint NOT NULL REFERENCES duty_version,
    rule_id text NOT NULL CHECK (rule_id <> ''),
    document text NOT NULL CHECK (document <> ''),
    article text NOT NULL CHECK (article <> ''),
    -- First day in force, and first day no longer in force; days of Beijing.
    in_force_from date NOT NULL,
    in_force_until date CHECK (in_force_until > in_force_from),
    PRIMARY KEY (version_id, rule_id)
);

-- Which part a rule gives to townships, and which to others. Only this difference is law for the database: which
-- department stands behind a generic name differs by district and day.
CREATE TABLE duty_rule_role (
    version_id bigint NOT NULL,
    rule_id text NOT NULL,
    role text NOT NULL CHECK (role IN ('lead', 'helper')),
    town boolean NOT NULL,
    -- 「按照授权」「根据委托」「受…委托」: the rule gives the lead only together with a recorded delegation.
    by_delegation boolean NOT NULL DEFAULT false CHECK (NOT by_delegation OR (role = 'lead' AND town)),
    PRIMARY KEY (version_id, rule_id, role, town),
    FOREIGN KEY (version_id, rule_id) REFERENCES duty_rule
);

CREATE TABLE delegation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- The written delegation: its number or title, and the words that delegate.
    document text NOT NULL CHECK (document <> ''),
    clause text NOT NULL CHECK (clause <> ''),
    from_unit text NOT NULL REFERENCES duty_unit,
    to_unit text NOT NULL REFERENCES duty_unit CHECK (to_unit <> from_unit),
    -- The rule that allows it, by its name in every version of the book.
    rule_id text NOT NULL CHECK (rule_id <> ''),
    in_force_from date NOT NULL,
    in_force_until date CHECK (in_force_until > in_force_from)
);

CREATE FUNCTION refuse_change_of_book() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE 'a published duty book does not change: publish another version'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'book_is_published';
END
$$;

CREATE TRIGGER version_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON duty_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_book();
CREATE TRIGGER rule_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON duty_rule
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_book();
CREATE TRIGGER role_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON duty_rule_role
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_book();

-- Otherwise whoever wants a lead could first write himself the rule.
CREATE FUNCTION refuse_late_addition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM duty_version WHERE id = NEW.version_id AND published_in = pg_current_xact_id()
    ) THEN
        RAISE 'rules are added only in the transaction that publishes their version'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'book_is_published';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER rule_with_its_version BEFORE INSERT ON duty_rule
    FOR EACH ROW EXECUTE FUNCTION refuse_late_addition();
CREATE TRIGGER role_with_its_version BEFORE INSERT ON duty_rule_role
    FOR EACH ROW EXECUTE FUNCTION refuse_late_addition();

-- For BEFORE INSERT OR UPDATE on a table of leads and helpers with the columns
--     version_id, rule_id, delegation_id, unit_code, role, basis_day (the case's day in Beijing)
-- and the foreign keys
--     (unit_code, unit_kind) → duty_unit (code, kind)
--     (version_id, rule_id, role, town) → duty_rule_role, town GENERATED ALWAYS AS (unit_kind = '乡镇') STORED
--     delegation_id → delegation.
-- The keys see to it that the rule gives that part to such a unit; this function to the days and to the delegation.
CREATE FUNCTION refuse_basis_not_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    rule duty_rule;
    given delegation;
BEGIN
    IF NEW.rule_id IS NOT NULL THEN
        SELECT * INTO rule FROM duty_rule WHERE version_id = NEW.version_id AND rule_id = NEW.rule_id;
        IF rule.rule_id IS NULL OR NEW.basis_day IS NULL OR NEW.basis_day < rule.in_force_from
                OR NEW.basis_day >= rule.in_force_until THEN
            RAISE 'rule % is not in force on %', NEW.rule_id, NEW.basis_day
                USING ERRCODE = 'check_violation', CONSTRAINT = 'basis_in_force';
        END IF;
        IF NEW.delegation_id IS NULL AND EXISTS (
            SELECT FROM duty_rule_role
            WHERE version_id = NEW.version_id AND rule_id = NEW.rule_id AND role = NEW.role AND town = (
                SELECT kind = '乡镇' FROM duty_unit WHERE code = NEW.unit_code) AND by_delegation
        ) THEN
            RAISE 'rule % gives the lead only with a recorded delegation', NEW.rule_id
                USING ERRCODE = 'check_violation', CONSTRAINT = 'basis_delegated';
        END IF;
    END IF;
    IF NEW.delegation_id IS NOT NULL THEN
        SELECT * INTO given FROM delegation WHERE id = NEW.delegation_id;
        IF given.id IS NULL OR given.to_unit <> NEW.unit_code OR given.rule_id IS DISTINCT FROM NEW.rule_id THEN
            RAISE 'delegation % is not one to % under rule %', NEW.delegation_id, NEW.unit_code, NEW.rule_id
                USING ERRCODE = 'check_violation', CONSTRAINT = 'basis_delegated';
        END IF;
        IF NEW.basis_day IS NULL OR NEW.basis_day < given.in_force_from OR NEW.basis_day >= given.in_force_until THEN
            RAISE 'delegation % is not in force on %', NEW.delegation_id, NEW.basis_day
                USING ERRCODE = 'check_violation', CONSTRAINT = 'basis_in_force';
        END IF;
    END IF;
    RETURN NEW;
END
$$;

-- Models that say from a complaint's words who probably answers: learned from confirmed owners or from labelled texts,
-- evaluated, then used by a person's word: learning -> draft -> active -> retired (and active again); or failed.

CREATE TABLE model_version (
    number        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    state         text        NOT NULL CHECK (state IN ('learning', 'draft', 'active', 'retired', 'failed')),
    source        text        NOT NULL CHECK (source IN ('cases', 'texts', 'model')),
    note          text        NOT NULL,
    begun_by      text        NOT NULL,
    begun_at      timestamptz NOT NULL DEFAULT jiesu_now(),
    working_until timestamptz NOT NULL DEFAULT clock_timestamp() + interval '1 hour',
    learned_at    timestamptz,
    fingerprint   text CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    texts         integer CHECK (texts >= 0),
    labels        text[],
    bytes         bytea CHECK (length(bytes) <= 6000000),
    failure       text,
    CHECK ((state IN ('draft', 'active', 'retired')) = (learned_at IS NOT NULL)),
    CHECK ((learned_at IS NOT NULL) = (bytes IS NOT NULL)),
    CHECK ((learned_at IS NOT NULL) = (labels IS NOT NULL)),
    CHECK (learned_at IS NULL OR (fingerprint IS NOT NULL AND texts IS NOT NULL) = (source <> 'model')),
    CHECK ((state = 'failed') = (failure IS NOT NULL))
);
COMMENT ON COLUMN model_version.source IS 'cases: confirmed owners of closed cases; texts: a table of labelled texts; model: learned elsewhere';
COMMENT ON COLUMN model_version.working_until IS 'until when a node is trusted to be learning; real time';
COMMENT ON COLUMN model_version.fingerprint IS 'SHA-256 over labels and texts from which it learned; NULL where it learned elsewhere';
COMMENT ON COLUMN model_version.bytes IS 'in the format of the program, which names its own version and has a checksum';
CREATE UNIQUE INDEX one_model_is_active ON model_version ((true)) WHERE state = 'active';
CREATE UNIQUE INDEX one_model_is_learning ON model_version ((true)) WHERE state = 'learning';

CREATE TABLE model_evaluation (
    id          integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model       integer     NOT NULL REFERENCES model_version,
    kind        text        NOT NULL CHECK (kind IN ('folds', 'asked')),
    by          text        NOT NULL,
    at          timestamptz NOT NULL DEFAULT jiesu_now(),
    fingerprint text        NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    figures     jsonb       NOT NULL
);
COMMENT ON COLUMN model_evaluation.kind IS 'folds: texts it learned from, each answered by one that learned from the others; asked: it was asked itself';
CREATE INDEX model_evaluations ON model_evaluation (model, id);

CREATE TABLE model_turn (
    id     integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model  integer     NOT NULL REFERENCES model_version,
    turn   text        NOT NULL CHECK (turn IN ('activated', 'retired')),
    by     text        NOT NULL,
    at     timestamptz NOT NULL DEFAULT jiesu_now(),
    reason text
);
COMMENT ON TABLE model_turn IS 'who took which model into use, and out of it';
CREATE INDEX model_turns ON model_turn (model, id);

CREATE FUNCTION refuse_false_model() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR TG_OP = 'TRUNCATE' THEN
        RAISE 'models stay' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_model_stays';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state NOT IN ('learning', 'draft') THEN
            RAISE 'a model begins as a draft' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_model_takes_its_steps';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.number, OLD.source, OLD.note, OLD.begun_by, OLD.begun_at)
        IS DISTINCT FROM (NEW.number, NEW.source, NEW.note, NEW.begun_by, NEW.begun_at)
        OR (OLD.state <> 'learning'
            AND (OLD.learned_at, OLD.fingerprint, OLD.texts, OLD.labels, OLD.bytes, OLD.failure)
            IS DISTINCT FROM (NEW.learned_at, NEW.fingerprint, NEW.texts, NEW.labels, NEW.bytes, NEW.failure)) THEN
        RAISE 'model % stays as it was learned', OLD.number
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_model_stays';
    END IF;
    IF NOT (OLD.state || '>' || NEW.state = ANY (ARRAY['learning>learning', 'learning>draft', 'learning>failed',
        'draft>active', 'active>retired', 'retired>active'])) THEN
        RAISE 'a model does not go from % to %', OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_model_takes_its_steps';
    END IF;
    IF NEW.state = 'active' AND NOT EXISTS (SELECT FROM model_evaluation WHERE model = NEW.number) THEN
        RAISE 'model % was never evaluated', OLD.number
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_model_is_evaluated_before_use';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER model_steps BEFORE INSERT OR UPDATE OR DELETE ON model_version
    FOR EACH ROW EXECUTE FUNCTION refuse_false_model();
CREATE TRIGGER models_stay BEFORE TRUNCATE ON model_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_false_model();
CREATE FUNCTION refuse_change_of_model() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE 'what was evaluated and what was used stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_model_stays';
END
$$;
CREATE TRIGGER evaluation_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON model_evaluation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_model();
CREATE TRIGGER turn_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON model_turn
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_model();

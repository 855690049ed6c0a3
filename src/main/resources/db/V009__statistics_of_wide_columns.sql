-- Nobody searches by these columns, so the planner needs no statistics of them; drawing those means unpacking tens of
-- thousands of sealed words and facts each time a growing table is analysed, which cost more than the writing itself.
ALTER TABLE content ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE fact ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE fact ALTER COLUMN hash SET STATISTICS 0;
ALTER TABLE clock_run ALTER COLUMN levels SET STATISTICS 0;
ALTER TABLE outbox ALTER COLUMN data SET STATISTICS 0;
ALTER TABLE feed ALTER COLUMN data SET STATISTICS 0;
ALTER TABLE feed ALTER COLUMN scope SET STATISTICS 0;
ALTER TABLE caller ALTER COLUMN wrapped_key SET STATISTICS 0;
ALTER TABLE idempotency ALTER COLUMN body_hash SET STATISTICS 0;
ALTER TABLE seal ALTER COLUMN members SET STATISTICS 0;

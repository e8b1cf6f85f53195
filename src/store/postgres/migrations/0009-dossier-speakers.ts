/** Measured on 750,000 statements: who speaks in a dossier of all documents was counted anew at each asking, which took
 *  more than a second. Now it is counted as statements and documents come and go, like the speakers of the whole record.
 *  And searches narrowed to days find the range of rows that these days can be in first, as SQLite's do. Frozen. */
export const sql = `
CREATE TABLE dossier_speakers (
  dossier    word    NOT NULL REFERENCES dossiers (id),
  name       word    NOT NULL,
  act        word    NOT NULL,
  kind       word    NOT NULL,
  statements integer NOT NULL,
  PRIMARY KEY (dossier, name, act, kind)
);

INSERT INTO dossier_speakers
  SELECT o.dossier, s.speaker, s.act, coalesce(s.speaker_kind, 'unknown'), count(*)
  FROM dossier_documents o JOIN statements s ON s.document = o.document
  WHERE s.shown = 1 AND s.rejected = 0 AND s.speaker IS NOT NULL
  GROUP BY o.dossier, s.speaker, s.act, coalesce(s.speaker_kind, 'unknown');

CREATE FUNCTION count_added_dossier_speakers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO dossier_speakers AS s
    SELECT o.dossier, a.speaker, a.act, coalesce(a.speaker_kind, 'unknown'), count(*)
    FROM added a JOIN dossier_documents o ON o.document = a.document
    WHERE a.shown = 1 AND a.rejected = 0 AND a.speaker IS NOT NULL
    GROUP BY o.dossier, a.speaker, a.act, coalesce(a.speaker_kind, 'unknown')
    ON CONFLICT (dossier, name, act, kind) DO UPDATE SET statements = s.statements + excluded.statements;
  RETURN NULL;
END $$;

CREATE FUNCTION count_changed_dossier_speakers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO dossier_speakers AS s
    SELECT o.dossier, c.speaker, c.act, c.kind, sum(c.many)
    FROM (
      SELECT document, speaker, act, coalesce(speaker_kind, 'unknown') AS kind, -1 AS many FROM before
        WHERE shown = 1 AND rejected = 0 AND speaker IS NOT NULL
      UNION ALL
      SELECT document, speaker, act, coalesce(speaker_kind, 'unknown'), 1 FROM after
        WHERE shown = 1 AND rejected = 0 AND speaker IS NOT NULL
    ) c JOIN dossier_documents o ON o.document = c.document
    GROUP BY o.dossier, c.speaker, c.act, c.kind HAVING sum(c.many) <> 0
    ON CONFLICT (dossier, name, act, kind) DO UPDATE SET statements = s.statements + excluded.statements;
  DELETE FROM dossier_speakers s USING before b JOIN dossier_documents o ON o.document = b.document
    WHERE s.dossier = o.dossier AND s.name = b.speaker AND s.act = b.act
      AND s.kind = coalesce(b.speaker_kind, 'unknown') AND s.statements = 0;
  RETURN NULL;
END $$;

CREATE TRIGGER dossier_speakers_added AFTER INSERT ON statements REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_added_dossier_speakers();
CREATE TRIGGER dossier_speakers_changed AFTER UPDATE ON statements REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION count_changed_dossier_speakers();

-- Phrases are looked for in the words of many versions at once, and unpacking them took longer than reading them.
ALTER TABLE versions ALTER COLUMN words SET STORAGE EXTERNAL;

CREATE INDEX statements_by_date ON statements (dated, "row");
CREATE INDEX versions_by_date ON versions (first_seen, idx);
`;

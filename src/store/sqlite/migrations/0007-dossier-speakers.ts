/** Who speaks in a dossier, counted as statements and documents come and go: a dossier of all documents had all its
 *  statements counted at each asking. Frozen. */
export const sql = `
CREATE TABLE dossier_speakers (
  dossier    TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  act        TEXT    NOT NULL,
  kind       TEXT    NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (dossier, name, act, kind)
) STRICT, WITHOUT ROWID;

INSERT INTO dossier_speakers
  SELECT o.dossier, s.speaker, s.act, coalesce(s.speaker_kind, 'unknown'), count(*)
  FROM dossier_documents o CROSS JOIN statements s ON s.document = o.document
  WHERE s.shown = 1 AND s.rejected = 0 AND s.speaker IS NOT NULL
  GROUP BY o.dossier, s.speaker, s.act, coalesce(s.speaker_kind, 'unknown');

CREATE TRIGGER dossier_speaker_gains AFTER INSERT ON statements
  WHEN new.shown = 1 AND new.rejected = 0 AND new.speaker IS NOT NULL
BEGIN
  INSERT INTO dossier_speakers
    SELECT dossier, new.speaker, new.act, coalesce(new.speaker_kind, 'unknown'), 1
    FROM dossier_documents WHERE document = new.document
    ON CONFLICT DO UPDATE SET statements = statements + 1;
END;
CREATE TRIGGER dossier_speaker_loses BEFORE UPDATE ON statements
  WHEN old.shown = 1 AND old.rejected = 0 AND old.speaker IS NOT NULL
BEGIN
  UPDATE dossier_speakers SET statements = statements - 1
    WHERE dossier IN (SELECT dossier FROM dossier_documents WHERE document = old.document)
      AND name = old.speaker AND act = old.act AND kind = coalesce(old.speaker_kind, 'unknown');
  DELETE FROM dossier_speakers
    WHERE dossier IN (SELECT dossier FROM dossier_documents WHERE document = old.document)
      AND name = old.speaker AND act = old.act AND kind = coalesce(old.speaker_kind, 'unknown') AND statements = 0;
END;
CREATE TRIGGER dossier_speaker_changes AFTER UPDATE ON statements
  WHEN new.shown = 1 AND new.rejected = 0 AND new.speaker IS NOT NULL
BEGIN
  INSERT INTO dossier_speakers
    SELECT dossier, new.speaker, new.act, coalesce(new.speaker_kind, 'unknown'), 1
    FROM dossier_documents WHERE document = new.document
    ON CONFLICT DO UPDATE SET statements = statements + 1;
END;
`;

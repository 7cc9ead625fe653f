-- Why each claim is of its incident: empty until relations and incidents are worked out anew.

ALTER TABLE members ADD COLUMN reason TEXT;
ALTER TABLE members ADD COLUMN score DOUBLE PRECISION;
ALTER TABLE members ADD COLUMN beside TEXT;
ALTER TABLE members ADD COLUMN signals JSON;

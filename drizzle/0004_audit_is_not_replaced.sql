CREATE TRIGGER `audit_is_not_replaced` BEFORE INSERT ON `audit`
WHEN EXISTS (SELECT 1 FROM `audit` WHERE `seq` = NEW.`seq`)
BEGIN
	SELECT RAISE(ABORT, 'The audit is never changed.');
END;

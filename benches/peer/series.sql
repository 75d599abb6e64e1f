-- Keeps the numbers that the papers took.
INSERT INTO receipt_series (branch, day, last)
SELECT branch, day, count(*) FROM clock CROSS JOIN paper GROUP BY branch
ON CONFLICT (branch, day) DO UPDATE SET last = last + excluded.last;

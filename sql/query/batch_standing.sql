SELECT count(*),
    count(*) FILTER (WHERE seal = 'verified'),
    count(*) FILTER (WHERE state = 'checked'),
    count(*) FILTER (WHERE state = 'processed'),
    count(*) FILTER (WHERE state = 'received'),
    count(*) FILTER (WHERE state = 'checked' AND seal_checked_by <> seal_recorded_by),
    coalesce(max(id), 0)
FROM form
WHERE batch = $1

-- Question: How much does a build hold, and how sure is it?
-- Câu hỏi: Bản dữ liệu có bao nhiêu và chắc chắn đến đâu?
--
-- One row a measure and subject; `among` is what a share is taken of, or the amount itself. The gates hold these against
-- curation/gates/bounds.yaml and against the last good release.
WITH found AS (
    SELECT 'wards' AS dataset, unit_id, unit_id AS linked, status FROM ward_claims
    UNION ALL SELECT 'mergers', successor_unit_id, coalesce(successor_unit_id, predecessor_unit_id), status FROM merger_claims
    UNION ALL SELECT 'leadership', unit_id, CASE WHEN unit_level = 'ward' THEN unit_id ELSE '-' END, status FROM leadership_claims
    UNION ALL SELECT 'indicators', unit_id, unit_id, status FROM indicator_claims
), placed AS (
    SELECT f.*, u.province_name FROM found AS f LEFT JOIN units AS u USING (unit_id)
), shares AS (
    SELECT dataset AS subject, count(*) AS among, avg((linked IS NOT NULL)::INT) AS linked_share,
           avg((status = 'pending')::INT) AS pending_share, avg((status = 'disputed')::INT) AS disputed_share
    FROM placed GROUP BY dataset
), provinces AS (
    SELECT province_name AS subject, count(*) AS province_claims, count(DISTINCT unit_id) AS province_units,
           avg((status = 'pending')::INT) AS province_pending_share, avg((status = 'disputed')::INT) AS province_disputed_share
    FROM placed WHERE province_name IS NOT NULL GROUP BY province_name
), counts AS (
    SELECT 'documents' AS subject, count(*) FILTER (status = 'read') AS value FROM documents
    UNION ALL SELECT 'wards', count(*) FROM wards
    UNION ALL SELECT 'mergers', count(*) FROM mergers
    UNION ALL SELECT 'leadership', count(*) FROM leadership
    UNION ALL SELECT 'indicators', count(*) FROM indicators
    UNION ALL SELECT dataset || ' (claims)', count(*) FROM found GROUP BY dataset
)
SELECT 'rows' AS measure, subject, value::DOUBLE AS value, value AS among FROM counts
UNION ALL SELECT 'units_covered', 'all', count(DISTINCT unit_id)::DOUBLE, count(DISTINCT unit_id) FROM placed WHERE province_name IS NOT NULL
UNION ALL SELECT 'linked_share', subject, linked_share, among FROM shares
UNION ALL SELECT 'pending_share', subject, pending_share, among FROM shares
UNION ALL SELECT 'disputed_share', subject, disputed_share, among FROM shares
UNION ALL SELECT 'province_claims', subject, province_claims::DOUBLE, province_claims FROM provinces
UNION ALL SELECT 'province_units', subject, province_units::DOUBLE, province_units FROM provinces
UNION ALL SELECT 'province_pending_share', subject, province_pending_share, province_claims FROM provinces
UNION ALL SELECT 'province_disputed_share', subject, province_disputed_share, province_claims FROM provinces
ORDER BY ALL

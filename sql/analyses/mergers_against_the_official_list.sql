-- Question: Where do the papers and the official list of links disagree about a merger?
-- Câu hỏi: Ở đâu văn bản và danh sách chuyển đổi chính thức không khớp nhau?

WITH covered AS (
    SELECT DISTINCT successor_unit_id FROM crosswalk WHERE source <> 'gazetteer'
)
SELECT
    province_name, successor_code, successor_type, successor_name,
    predecessor_code, predecessor_type, predecessor_name, predecessor_district,
    CASE
        WHEN source = 'papers' THEN 'only the papers know this pair'
        WHEN source = 'gazetteer' THEN 'only the official list knows this pair'
        WHEN is_split AND extent = 'whole' THEN 'whole in the papers, split in the list'
        ELSE 'split in the papers, whole in the list'
    END AS difference,
    extent, act_number, act_clause, claim_id
FROM crosswalk
LEFT JOIN covered USING (successor_unit_id)
WHERE source = 'papers'
   OR (source = 'gazetteer' AND covered.successor_unit_id IS NOT NULL)
   OR (source = 'both' AND extent_source = 'papers' AND is_split = (extent = 'whole'))
ORDER BY province_name, successor_code, predecessor_code, predecessor_name, record_id;

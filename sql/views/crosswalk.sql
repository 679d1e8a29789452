-- Question: Into which unit did each old ward or commune go, in the whole country?
-- Câu hỏi: Mỗi phường, xã, thị trấn cũ trên cả nước đã nhập vào đơn vị nào?
--
-- The official links of the gazetteer beside what the papers say. `source` tells which of the two knows the pair. `extent` is the papers'
-- where there are any; otherwise `whole` or `part` as the official list has it (`extent_source`), which knows no finer words.
-- `claim_id` leads to the quote.

CREATE VIEW crosswalk AS
SELECT
    coalesce(l.predecessor_id, m.predecessor_unit_id) AS predecessor_unit_id,
    coalesce(old.code, m.predecessor_code) AS predecessor_code,
    coalesce(old.type, m.predecessor_type) AS predecessor_type,
    coalesce(old.name, m.predecessor_name) AS predecessor_name,
    coalesce(old.district_name, m.predecessor_district) AS predecessor_district,
    old.province_name AS predecessor_province,
    coalesce(l.successor_id, m.successor_unit_id) AS successor_unit_id,
    coalesce(new.code, m.successor_code) AS successor_code,
    coalesce(new.type, m.successor_type) AS successor_type,
    coalesce(new.name, m.successor_name) AS successor_name,
    new.province_code AS province_code,
    new.province_name AS province_name,
    CASE
        WHEN m.extent IS NOT NULL THEN m.extent
        WHEN l.is_split THEN 'part'
        WHEN NOT l.is_split THEN 'whole'
    END AS extent,
    CASE WHEN m.extent IS NOT NULL THEN 'papers' WHEN l.is_split IS NOT NULL THEN 'gazetteer' END AS extent_source,
    l.is_split,
    m.scope,
    coalesce(m.kind, nullif(l.kind, 'reform')) AS kind,
    coalesce(m.act_number, l.act_number) AS act_number,
    m.act_article,
    m.act_clause,
    coalesce(m.effective_on, l.effective_on) AS effective_on,
    CASE WHEN m.record_id IS NULL THEN 'gazetteer' WHEN l.successor_id IS NULL THEN 'papers' ELSE 'both' END AS source,
    m.status,
    m.record_id,
    m.claim_id
FROM unit_links AS l
FULL JOIN mergers AS m ON m.predecessor_unit_id = l.predecessor_id AND m.successor_unit_id = l.successor_id
LEFT JOIN units AS old ON old.unit_id = coalesce(l.predecessor_id, m.predecessor_unit_id)
LEFT JOIN units AS new ON new.unit_id = coalesce(l.successor_id, m.successor_unit_id);

COMMENT ON VIEW crosswalk IS 'Đơn vị cũ và đơn vị mới trên cả nước, kèm phạm vi, nghị quyết và khẳng định / Old and new units of the whole country, with extent, act and claim';

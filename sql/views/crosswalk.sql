-- Question: Into which unit did each old ward or commune go, in the whole country, and what is that unit today?
-- Câu hỏi: Mỗi phường, xã, thị trấn cũ trên cả nước đã nhập vào đơn vị nào, và nay là đơn vị nào?
--
-- One row an edge: a unit before a change and one after it. The official links of the gazetteer stand beside what the papers say; `source`
-- tells which of the two knows the pair. `extent` is the papers' where there are any; otherwise `whole` or `part` as the official list
-- has it (`extent_source`), which knows no finer words. `claim_id` leads to the quote. Edges of the reform begin with a unit of before
-- 1 July 2025; a commune that became a ward later is an edge of its own as well (`kind` = 'retyped'), and the edges to it lead on:
-- `today_unit_id` is what the successor is now, `later_changes` each step with its day and act.

CREATE VIEW crosswalk AS
WITH RECURSIVE chain AS (
    SELECT
        l.predecessor_id AS unit_id, l.successor_id AS today_unit_id, 1 AS change_count,
        concat(u.type, ' ', u.name, ' (', l.effective_on, ', ', l.act_number, ')') AS later_changes
    FROM unit_links AS l JOIN units AS u ON u.unit_id = l.successor_id
    WHERE l.kind = 'retyped'
    UNION ALL
    SELECT
        c.unit_id, l.successor_id, c.change_count + 1,
        concat(c.later_changes, ' → ', u.type, ' ', u.name, ' (', l.effective_on, ', ', l.act_number, ')')
    FROM chain AS c
    JOIN unit_links AS l ON l.predecessor_id = c.today_unit_id AND l.kind = 'retyped'
    JOIN units AS u ON u.unit_id = l.successor_id
),
latest AS (
    SELECT
        unit_id, max(change_count) AS change_count, arg_max(today_unit_id, change_count) AS today_unit_id,
        arg_max(later_changes, change_count) AS later_changes
    FROM chain
    GROUP BY unit_id
)
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
    today.unit_id AS today_unit_id,
    today.type AS today_type,
    today.name AS today_name,
    coalesce(latest.change_count, 0) AS later_change_count,
    latest.later_changes,
    CASE WHEN m.record_id IS NULL THEN 'gazetteer' WHEN l.successor_id IS NULL THEN 'papers' ELSE 'both' END AS source,
    m.status,
    m.record_id,
    m.claim_id
FROM unit_links AS l
FULL JOIN mergers AS m ON m.predecessor_unit_id = l.predecessor_id AND m.successor_unit_id = l.successor_id
LEFT JOIN units AS old ON old.unit_id = coalesce(l.predecessor_id, m.predecessor_unit_id)
LEFT JOIN units AS new ON new.unit_id = coalesce(l.successor_id, m.successor_unit_id)
LEFT JOIN latest ON latest.unit_id = coalesce(l.successor_id, m.successor_unit_id)
LEFT JOIN units AS today ON today.unit_id = coalesce(latest.today_unit_id, l.successor_id, m.successor_unit_id);

COMMENT ON VIEW crosswalk IS 'Đơn vị cũ và đơn vị mới trên cả nước, kèm phạm vi, nghị quyết, những lần đổi loại sau đó và khẳng định / Old and new units of the whole country, with extent, act, later changes of type and claim';
COMMENT ON COLUMN crosswalk.status IS 'Độ chắc chắn của bản ghi trong mergers; để trống nếu chỉ danh mục biết / Status of the record in mergers; empty where only the gazetteer knows the pair';

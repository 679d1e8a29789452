-- Question: Which words of which paper stand behind a published value?
-- Câu hỏi: Giá trị đã công bố dựa trên câu chữ nào của văn bản nào?
--
-- One row per record, attribute and claim: the claim that decided (`is_deciding`) and every other that agrees or contradicts.

CREATE VIEW provenance AS
WITH records AS (
    SELECT 'wards' AS dataset, unit_id AS record_id, attribute, record_status, deciding_claim_id
    FROM wards UNPIVOT INCLUDE NULLS (
        (record_status, deciding_claim_id) FOR attribute IN (
            (area_km2_status, area_km2_claim_id) AS area_km2,
            (population_status, population_claim_id) AS population,
            (households_status, households_claim_id) AS households,
            (party_members_status, party_members_claim_id) AS party_members,
            (party_organizations_status, party_organizations_claim_id) AS party_organizations,
            (residential_groups_status, residential_groups_claim_id) AS residential_groups,
            (resolution_number_status, resolution_number_claim_id) AS resolution_number,
            (resolution_date_status, resolution_date_claim_id) AS resolution_date,
            (effective_date_status, effective_date_claim_id) AS effective_date
        )
    )
    WHERE record_status IS NOT NULL
    UNION ALL SELECT 'mergers', record_id, 'extent', status, claim_id FROM mergers
    UNION ALL SELECT 'leadership', record_id, 'position', status, claim_id FROM leadership
    UNION ALL SELECT 'indicators', record_id, 'value', status, claim_id FROM indicators
)
SELECT
    r.dataset, r.record_id, r.attribute, r.record_status,
    c.claim_id IS NOT DISTINCT FROM r.deciding_claim_id AS is_deciding,
    c.unit_id, c.unit, c.subject, c.value, c.claim_id, c.status AS claim_status, c.status_reason,
    c.quote, c.page, c.section, c.char_start, c.char_end, c.rule,
    d.document_id, d.file_name, d.title AS document_title, d.genre, d.issuer, d.number, d.issued_on, d.publisher, d.source_url
FROM records AS r
JOIN claims AS c USING (dataset, record_id, attribute)
JOIN documents AS d USING (document_id);

COMMENT ON VIEW provenance IS 'Từ bản ghi tới khẳng định, câu chữ và văn bản / From a record to its claims, their words and their papers';

-- Rule: On one day a ward has one party secretary
-- Quy tắc: Trong một ngày, mỗi đảng bộ cấp xã có một bí thư
-- Why: Two papers of one day, or one paper, name two people: a title was misread, or a unit linked wrongly.
-- Vì sao: Văn bản cùng ngày nêu hai người: đọc nhầm chức danh hoặc gắn nhầm đơn vị.
-- Table: leadership_claims
-- Severity: warning
WITH secretaries AS (
    SELECT c.unit_id, c.unit_name, coalesce(CAST(d.issued_on AS VARCHAR), d.document_id) AS day, c.person_name, c.claim_id
    FROM leadership_claims AS c JOIN documents AS d USING (document_id)
    WHERE c.position_key = 'party_secretary' AND c.unit_level = 'ward' AND c.unit_id IS NOT NULL
      AND c.is_former IS NOT TRUE AND c.status NOT IN ('pending', 'rejected')
)
SELECT unit_id, any_value(unit_name) AS unit_name, day, string_agg(DISTINCT person_name, ', ' ORDER BY person_name) AS people,
       min(claim_id) AS first_claim_id, max(claim_id) AS last_claim_id
FROM secretaries
GROUP BY unit_id, day
HAVING count(DISTINCT fold(person_name)) > 1
ORDER BY ALL

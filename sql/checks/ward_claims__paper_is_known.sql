-- Rule: The paper of a claim stands in the list of papers
-- Quy tắc: Văn bản nguồn có trong danh sách văn bản
-- Table: ward_claims
-- Severity: error
SELECT claim_id, document_id
FROM ward_claims ANTI JOIN documents USING (document_id)
ORDER BY claim_id

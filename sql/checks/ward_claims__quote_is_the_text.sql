-- Rule: The quote is the text of the paper at its offsets
-- Quy tắc: Trích dẫn đúng nguyên văn tại vị trí đã ghi
-- Why: No quote, no claim: this is what the data promises.
-- Vì sao: Không có câu chữ thì không có khẳng định: đây là lời hứa của bộ dữ liệu.
-- Table: ward_claims
-- Severity: error
-- Needs: documents.text
SELECT claim_id, document_id, char_start, char_end, quote
FROM ward_claims JOIN documents AS d USING (document_id)
WHERE substring(d.text, CAST(char_start AS INTEGER) + 1, CAST(char_end - char_start AS INTEGER)) <> quote
ORDER BY claim_id

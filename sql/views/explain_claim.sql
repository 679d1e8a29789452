-- Question: In which words does a paper make a claim, what became of it, and who says otherwise?
-- Câu hỏi: Văn bản nêu khẳng định bằng câu chữ nào, kết quả xem xét ra sao, văn bản nào nói khác?
--
--     FROM explain_claim('0123456789abcdef');
--
-- `before` and `after` are the rest of the paragraph, 400 characters at most; empty in a warehouse that was made from packages, which leave
-- out the texts. `first_seen` and `last_seen` are releases, empty while none holds the claim.

CREATE MACRO explain_claim(wanted_claim_id) AS TABLE
    SELECT
        c.claim_id, c.dataset, c.attribute, c.unit, c.subject, c.value, c.status, c.status_reason,
        string_split(d.text[greatest(1, c.char_start - 399) : c.char_start], chr(10) || chr(10))[-1] AS before,
        c.quote,
        string_split(d.text[c.char_end + 1 : c.char_end + 400], chr(10) || chr(10))[1] AS after,
        c.page, c.section, c.rule, d.file_name, d.title AS document_title, d.genre, d.issuer, d.number, d.issued_on, d.source_url,
        h.first_seen, h.last_seen,
        (
            SELECT string_agg(DISTINCT o.value, '; ' ORDER BY o.value)
            FROM claims AS o
            WHERE o.dataset = c.dataset AND o.record_id = c.record_id AND o.attribute = c.attribute AND o.value <> c.value
        ) AS rivals
    FROM claims AS c
    JOIN documents AS d USING (document_id)
    LEFT JOIN history AS h ON h.dataset = c.dataset AND h.kind = 'claim' AND h.id = c.claim_id
    WHERE c.claim_id = wanted_claim_id;

COMMENT ON MACRO TABLE explain_claim IS 'Câu chữ, kết quả và các giá trị khác của một khẳng định / Words, outcome and rivals of a claim';

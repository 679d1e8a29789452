"""How sure it is that the words of a claim are the paper's: garbled pages, and words that OCR could hardly read."""

from __future__ import annotations

from etl.model.claims import Claim, ClaimStatus, Scalar
from etl.model.document import Document

LEAST_OCR_CONFIDENCE = 0.50
"""Of the least certain word in a quote that needs no review. In scans of middling quality, some 3 % of the claims have
one below; most of them are right all the same, and most that are wrong have none (docs/documents.md)."""


def legibility(document: Document, claim: Claim) -> dict[str, Scalar]:
    """What to change in the claim: the confidence of OCR in its words, and its status where they are in doubt."""
    if not document.stretches and not document.garbled:
        return {}
    confidence = document.ocr_confidence(claim.char_start, claim.char_end)
    changes: dict[str, Scalar] = {} if confidence is None else {"ocr_confidence": round(confidence, 2)}
    doubt = _doubt(document, claim, confidence)
    if doubt is not None and claim.status is ClaimStatus.ACCEPTED:
        changes |= {"status": ClaimStatus.PENDING, "status_reason": doubt}
    return changes


def _doubt(document: Document, claim: Claim, confidence: float | None) -> str | None:
    share = document.garbled_share(claim.char_start, claim.char_end)
    if share is not None:
        return f"Only {round(100 * share)} of 100 words of the page are Vietnamese syllables."
    if confidence is not None and confidence < LEAST_OCR_CONFIDENCE:
        return f"OCR is only {round(100 * confidence)} % sure of a word of the quote."
    return None

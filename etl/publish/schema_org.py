"""A dataset as schema.org sees it, for search engines that look for datasets."""

from __future__ import annotations

import json
from typing import Any

from etl.publish.inventory import Dataset
from etl.publish.settings import Settings


def to_schema_org(settings: Settings, dataset: Dataset) -> str:
    """The JSON-LD of one dataset, ready for a page or a file.

    `<`, `>` and `&` are written as escapes, so that the text can stand inside a `<script>` of a page.
    """
    text = json.dumps(_node(settings, dataset), ensure_ascii=False, indent=1)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text + "\n"


def _node(settings: Settings, dataset: Dataset) -> dict[str, Any]:
    schema = dataset.schema
    address = f"{settings.base}packages/{schema.name}"
    organisation = {"@type": "Organization", "name": settings.publisher.vi, "url": settings.homepage}
    main = schema.resources[0]
    node: dict[str, Any] = {
        "@context": "http://schema.org/",
        "@type": "Dataset",
        "@id": address,
        "identifier": address,
        "url": address,
        "sameAs": f"{settings.base}site/datasets/{schema.name}.html",
        "citation": f"{settings.publisher.vi}: {schema.title_vi}, {dataset.updated_on.year}. {address}",
        "name": schema.title_vi,
        "alternateName": schema.title_en,
        "description": f"{schema.description_vi} {schema.description_en}"[:5000],
        "inLanguage": ["vi", "en"],
        "keywords": list(schema.keywords),
        "license": settings.licence_url,
        "isAccessibleForFree": True,
        "creator": organisation,
        "publisher": organisation,
        "includedInDataCatalog": {"@type": "DataCatalog", "name": settings.title.vi, "url": settings.base},
        "spatialCoverage": {
            "@type": "Place",
            "name": "Việt Nam",
            "geo": {"@type": "GeoShape", "box": "8.18 102.14 23.39 109.47"},
        },
        "temporalCoverage": f"{settings.starts_on.isoformat()}/{dataset.updated_on.isoformat()}",
        "dateModified": dataset.updated_on.isoformat(),
        "variableMeasured": [
            {"@type": "PropertyValue", "name": field.name, "description": field.title_vi}
            | ({"unitText": field.unit} if field.unit else {})
            for field in main.published_fields
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": download.title_vi,
                "contentUrl": settings.base + download.path,
                "encodingFormat": download.media_type,
                "contentSize": f"{download.bytes} B",
                "sha256": download.sha256,
            }
            for download in dataset.downloads
        ],
    }
    if dataset.version:
        node["version"] = dataset.version
    return node

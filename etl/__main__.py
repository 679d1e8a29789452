"""`python -m etl` is `diaba`."""

from etl.cli import main

if __name__ == "__main__":
    main()

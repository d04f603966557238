"""What one check found: its name, the faults (none: it passed), and remarks that do not fail it."""

from dataclasses import dataclass, field


@dataclass
class Outcome:
    name: str
    faults: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        return not self.faults


def show(outcome: Outcome, limit: int = 25) -> None:
    """Prints one line for the outcome and one for each fault, at most `limit` of them."""
    print(f"{'ok  ' if outcome.passed else 'FAIL'}  {outcome.name}", flush=True)
    for lines, mark in ((outcome.faults, "- "), (outcome.remarks, "  ")):
        for line in lines[:limit]:
            print(f"        {mark}{line}")
        if len(lines) > limit:
            print(f"        {mark}… and {len(lines) - limit} more", flush=True)

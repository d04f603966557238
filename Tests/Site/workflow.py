"""The twenty items of a linkage project, counted from its published record alone (000 §8, D5)."""

STAGES = {
    "8.1": ("survey-assessment", range(1, 9)),
    "8.2": ("implementation", range(9, 15)),
    "8.3": ("tracking", range(15, 18)),
    "8.4": ("evaluation-improvement", range(18, 21)),
}


def state(project: dict, item: int) -> str:
    """The state of an item; one that the record does not state is to do."""
    return project["fields"].get("workflow_items", {}).get(f"W{item}", {}).get("state", "todo")


def stage(project: dict, section: str) -> tuple[int, int]:
    """How many items of a stage are done, and how many apply."""
    states = [state(project, item) for item in STAGES[section][1]]
    return states.count("done"), len(states) - states.count("na")


def due(project: dict) -> int:
    """How many items wait in the stage that the project has reached and in those before."""
    reached = project["fields"].get("workflow_stage")
    sections = list(STAGES)
    names = [STAGES[section][0] for section in sections]
    if reached not in names:
        return 0
    items = [item for section in sections[: names.index(reached) + 1] for item in STAGES[section][1]]
    return sum(state(project, item) not in ("done", "na") for item in items)

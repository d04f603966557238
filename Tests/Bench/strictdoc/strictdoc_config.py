from strictdoc.core.project_config import ProjectConfig


def create_config() -> ProjectConfig:
    """Documents and nothing else: no tables, traceability screens or search."""
    return ProjectConfig(project_title="性能测试", project_features=[])

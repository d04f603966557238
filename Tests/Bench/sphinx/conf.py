# Nothing that costs time and that our site does not have: no search index, no sources, no general index, no side bars.
from sphinx.builders.html import StandaloneHTMLBuilder

project = "性能测试"
language = "zh_CN"
extensions = ["sphinx_needs"]
html_theme = "basic"
html_sidebars = {"**": []}
html_copy_source = False
html_show_sourcelink = False
html_use_index = False
html_domain_indices = False
StandaloneHTMLBuilder.search = False

needs_id_regex = r"^[A-Za-z0-9_-]+$"
needs_show_link_title = True
needs_show_link_id = False
needs_types = [
    {"directive": name, "title": title, "prefix": ""}
    for name, title in {
        "technology": "技术",
        "patent": "专利",
        "standard": "标准",
        "clause": "条款",
        "correspondence": "对照表",
        "pool": "专利池",
        "organization": "单位",
        "person": "人员",
        "standard-org": "标准组织",
        "document": "文件",
    }.items()
]
needs_links = {
    name: {"outgoing": title, "incoming": f"被引用：{title}"}
    for name, title in {
        "agency": "专利池管理机构",
        "agreement": "协议",
        "basis": "采用的标准文本",
        "inventors": "发明人",
        "members": "成员",
        "mentions": "正文",
        "organization": "组织或单位",
        "patent": "专利",
        "patents": "池内专利",
        "prepared_by": "制作单位",
        "prepared_ip": "知识产权人员",
        "reviewed_rd": "技术研发人员",
        "reviewed_std": "标准化人员",
        "right_holders": "专利权人",
        "route_decided_by": "保护方式决定人",
        "rows": "逐条技术特征",
        "standard": "标准",
        "technologies": "来源技术",
    }.items()
}

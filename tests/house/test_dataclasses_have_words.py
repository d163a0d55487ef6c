"""Of a dataclass without words Python writes out the signature: a millisecond and more of every start that loads it."""

import ast


def dataclasses_without_words(sources):
    """Dataclasses, Python's own or ours, that have no docstring; private ones too."""
    return [
        f"{source.path}:{node.lineno}: {node.name}"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef)
        and any("dataclass" in ast.unparse(each) for each in node.decorator_list)
        and not ast.get_docstring(node)
    ]


def test_every_dataclass_of_the_core_has_words(core):
    assert dataclasses_without_words(core) == []


def test_a_dataclass_without_words_is_seen(plant):
    silent = (
        "@dataclass(slots=True)\nclass _A:\n    a: int\n\n\n@dataclass\nclass B:\n    '''A b.'''\n"
    )
    assert dataclasses_without_words([plant(silent, "a.py")]) == ["a.py:2: _A"]

"""Pages about many cases: the same parts as HTML with charts, as Markdown and on a screen. They work nothing out."""

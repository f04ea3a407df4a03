"""The pages of the whole project, each driven by one module; `views` makes a page when it is first visited."""

"""F3: a write that fails for good, and the journal that it leaves. (`trials` lets calls fail in numbers.)"""

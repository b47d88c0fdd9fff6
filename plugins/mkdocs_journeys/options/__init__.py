"""The plugin's options, as both doors read them."""

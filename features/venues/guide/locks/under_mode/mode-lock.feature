Feature: The margin mode locked by what is held under it

  "Switching is only possible when no active trades exist under that mode", word by word: what is held in the other mode does
  not count, and both modes may be held side by side.

  Background:
    Given the policy under_mode_lock
    And an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000

  @S1-10 @C1
  Scenario: leaving isolated with an isolated trade open
    Given BTC-USDT is set to isolated with 10x
    And a long position of 0.1 BTC-USDT at 10000 in isolated with 10x and a margin of 100 USDT
    When it asks to switch BTC-USDT to cross
    Then it is denied by mode_lock because "Close what is open in isolated margin before leaving it."

  @S1-10
  Scenario: leaving isolated with an isolated order resting
    Given BTC-USDT is set to isolated with 10x
    And a resting order to go long 0.1 BTC-USDT at 9000 in isolated with 10x
    When it asks to switch BTC-USDT to cross
    Then it is denied by mode_lock

  @S1-10 @C1
  Scenario: leaving isolated with a trade open in cross alone
    Given BTC-USDT is set to isolated with 10x
    And a long position of 0.1 BTC-USDT at 10000 in cross with 5x
    When it asks to switch BTC-USDT to cross
    Then it is allowed

  @S1-10 @S2-13
  Scenario: both modes side by side on one instrument
    Given a long position of 0.1 BTC-USDT at 10000 in isolated with 10x and a margin of 100 USDT
    When it asks to open long 0.1 BTC-USDT in cross with 5x
    Then it is allowed

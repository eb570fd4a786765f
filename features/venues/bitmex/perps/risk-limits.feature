Feature: Risk limits of BitMEX

  Background:
    Given the policy bitmex_perps
    And an account with a balance of 100 XBT
    And the mark price of XBTUSD is 10000

  Scenario: the base risk limit is 200 XBT; more asks for a raised one first
    When it asks to open long 2000000 XBTUSD in cross with 1x
    Then it is allowed
    When it asks to open long 2300000 XBTUSD in cross with 1x
    Then it is denied by risk_limit_usage
    And it would pass with quantity 2000000

  Scenario: at 230 XBT the whole position is asked 1.5 % and 1 %
    When it asks for set_risk_steps with:
      | instrument     | XBTUSD |
      | new_risk_steps | 1      |
    Then it is allowed
    Given the risk_steps of XBTUSD is set to 1
    And a long position of 2300000 XBTUSD at 10000 in cross with 10x
    And the risk_steps of XBTUSD long is 1
    Then the initial margin of XBTUSD long is 3.45 XBT
    And the maintenance margin of XBTUSD long is 2.3 XBT

  Scenario Outline: what it must hold is that of its entry, at <price> too
    Given a long position of 1000000 XBTUSD at 10000 in isolated with 50x and a margin of 2 XBT
    When the mark price of XBTUSD moves to <price>
    Then the maintenance margin of XBTUSD long is 0.5 XBT
    And XBTUSD long is liquidated at 9852.2

    Examples:
      | price |
      | 10000 |
      | 9900  |

  Scenario: isolated margin is all that an isolated position loses
    Given a long position of 1000000 XBTUSD at 10000 in isolated with 50x and a margin of 2 XBT
    When the mark price of XBTUSD moves to 9800
    Then XBTUSD long is liquidated
    And the account is left with 98 XBT

  Scenario: the leverage that is allowed falls with a raised risk limit
    When it asks to open long 100 XBTUSD in isolated with 100x
    Then it is allowed
    When it asks to open long 100 XBTUSD in isolated with 101x
    Then it is denied by rate_leverage
